import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Reeve is measured against: takes the same requests, parses the same JSON and answers. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const update = JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(typeof update.update_id === 'number' ? 200 : 400, { 'content-length': 0 });
    response.end();
  });
});

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
