import { describe, expect, it } from 'vitest';
import { parseEvent, readEvents, type ServerEvent } from '../src/api/events';

async function read(...chunks: string[]): Promise<ServerEvent[]> {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

describe('The stream of a calculation', () => {
  it('gives each event with its name', async () => {
    expect(await read('event: progress\ndata: {"a":1}\n\nevent: done\ndata: {}\n\n')).toEqual([
      { event: 'progress', data: '{"a":1}' },
      { event: 'done', data: '{}' },
    ]);
  });

  it('puts together what arrives in pieces, also with Windows line ends', async () => {
    expect(await read('event: prog', 'ress\r\ndata: 1\r', '\n\r\n')).toEqual([{ event: 'progress', data: '1' }]);
  });

  it('passes over heartbeats and an event that was cut off', async () => {
    expect(await read(': still here\n\n', 'data: 1\n')).toEqual([]);
  });

  it('joins the lines of one event', () => {
    expect(parseEvent('data: a\ndata: b')).toEqual({ event: 'message', data: 'a\nb' });
  });
});
