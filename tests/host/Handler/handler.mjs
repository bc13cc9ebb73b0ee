// A tiny custom handler that does what the message tells it to do, and remembers what it was asked.
import { createServer } from 'node:http';

const calls = [];
const held = [];
let order = 0;

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://handler');
  if (url.pathname === '/') {
    response.writeHead(404).end();
  } else if (url.pathname.startsWith('/api/')) {
    await api(url, request, response);
  } else {
    await invoke(url.pathname.slice(1), request, response);
  }
});
server.listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), '127.0.0.1');
console.log('the handler listens');
console.error('a warning of the handler');

async function textOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

async function invoke(name, request, response) {
  const body = await textOf(request);
  const call = { name, method: request.method, headers: request.headers, body, began: order++, ended: null };
  calls.push(call);
  const message = body.includes('\\"do\\') || body.includes('"do\\') ? JSON.parse(JSON.parse(JSON.parse(body).Data.msg)) : {};
  const json = (status, text, type = 'application/json') => {
    call.ended = order++;
    response.writeHead(status, { 'content-type': type }).end(text);
  };
  switch (message.do) {
    case 'fail': return json(500, '{}');
    case 'text': return json(200, 'done', 'text/plain');
    case 'empty': return json(200, '');
    case 'array': return json(200, '[]');
    case 'crash': return process.exit(3);
    case 'hang': return undefined;
    case 'hold': return held.push(() => json(200, '{}'));
    default: return json(200, '{"Outputs":{},"Logs":["from the answer"],"ReturnValue":null}');
  }
}

async function api(url, request, response) {
  switch (url.pathname) {
    case '/api/calls':
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(calls));
    case '/api/release':
      held.splice(0).forEach((go) => go());
      return response.writeHead(204).end();
    case '/api/pid':
      return response.writeHead(200).end(String(process.pid));
    case '/api/exit':
      return process.exit(Number(url.searchParams.get('code')));
    case '/api/environment':
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(process.env));
    case '/api/stream':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: one\n\n');
      return held.push(() => response.end('data: two\n\n'));
    case '/api/upload':
      response.writeHead(200);
      for await (const part of request) response.write(part);
      return response.end();
    default: {
      const body = await textOf(request);
      const answer = { method: request.method, url: request.url, headers: request.headers, body };
      return response.writeHead(418, { 'content-type': 'application/json', etag: '"7"', 'set-cookie': ['a=1', 'b=2'] }).end(JSON.stringify(answer));
    }
  }
}
