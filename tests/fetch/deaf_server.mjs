// A server on loopback that never answers to those who knock: its queue of connections is full, and Linux drops what comes
// after. To the client it is like a machine behind a firewall.
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

const host = '127.0.0.1';
const answerTime = 300;

/** Whether a connection is there in time; it stays open then. */
function isAnswered(port, open) {
  return new Promise((done) => {
    const socket = connect({ port, host });
    open.push(socket);
    socket.on('error', () => {});
    const timer = setTimeout(() => done(false), answerTime);
    socket.on('connect', () => { clearTimeout(timer); done(true); });
  });
}

/** Starts it; `base` is its address. */
export async function startDeafServer() {
  const worker = new Worker(fileURLToPath(import.meta.url));
  const port = await new Promise((ready) => worker.once('message', ready));
  const open = [];
  while (await isAnswered(port, open)) if (open.length > 50) throw new Error('the queue of connections does not fill');
  return {
    base: `http://${host}:${port}`,
    async stop() {
      open.forEach((socket) => socket.destroy());
      await worker.terminate();
    },
  };
}

if (!isMainThread) {
  const server = createServer();
  server.listen({ port: 0, host, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    // It listens and never accepts: from here on this thread sleeps.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
}
