import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { communityJsonSchemaText } from '../../../shared/community/json-schema.ts';
import type { Command } from '../command.ts';
import { fromHere } from '../community-file.ts';

/** Named in the first line of every community file. */
export const schemaFile = fileURLToPath(new URL('../../communities/community.schema.json', import.meta.url));

export const schema: Command = {
  name: 'schema',
  about: 'Writes the JSON Schema with which editors help to write community files.',
  usage: 'schema',
  help: `
It is made from the conditions, texts and sections that Reeve knows; run it after changing any of them.
A community file names it in its first line: # yaml-language-server: $schema=../community.schema.json`,
  run: async (args, io) => {
    parseArgs({ args });
    writeFileSync(schemaFile, communityJsonSchemaText());
    io.out(`Written: ${fromHere(schemaFile)}`);
    return 0;
  },
};
