import { createServer } from 'node:http';

/** A server that accepts every order at once, in a process of its own; prints its port. */
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response
      .writeHead(200, { 'content-type': 'application/json;charset=UTF-8' })
      .end('{"code":1,"message":"","value":null}');
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().once('end', () => process.exit(0));
