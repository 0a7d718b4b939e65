/**
 * For every client. The SDK tries three times in all, and by itself waits without end for an answer: a call that hangs
 * must end well before the function does.
 */
export const clientSettings = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
};
