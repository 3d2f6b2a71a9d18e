// Serves small pages on loopback for tests/bench/run_sources; prints its address.
import { createServer } from 'node:http';

const body = JSON.stringify(Array.from({ length: 100 }, (_, at) => ({ id: `row-${at}`, name: `Synthetic ${at}` })));
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
