// The OR-Tools process: answers CP-SAT solves on stdin and stdout until stdin closes.
//
// A request is a header of four little-endian 32-bit words (mark, id, model length, parameters length)
// followed by a CpModelProto and a SatParameters. An answer is a header (mark, id, kind, length) followed by
// a CpSolverResponse (kind 0), the text of an error (kind 1) or, once, the word that the solver is warm (kind 2).
// Everything else goes to stderr.
//
// The solver runs in a thread of its own: a solve blocks its thread to the end and cannot be interrupted,
// and only a free main thread notices that the parent is gone and ends the process with it.
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const MARK = 0x31535043; // "CPS1"
const ANSWER = 0;
const ERROR = 1;
const READY = 2;
const HEADER = 16;

/** Main thread: frames in, frames out. */
function serve() {
  const solver = new Worker(fileURLToPath(import.meta.url), { stdout: true, stderr: true });
  solver.stdout.pipe(process.stderr);
  solver.stderr.pipe(process.stderr);
  solver.on('message', ({ id, kind, bytes }) => {
    const header = Buffer.alloc(HEADER);
    [MARK, id, kind, bytes.length].forEach((word, i) => header.writeUInt32LE(word, 4 * i));
    process.stdout.write(header);
    process.stdout.write(bytes);
  });
  solver.on('error', (error) => end(4, `solver thread failed: ${error?.stack ?? error}`));
  solver.on('exit', (code) => end(5, `solver thread ended with code ${code}`));

  let chunks = [];
  let held = 0;
  process.stdin.on('data', (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    for (let wanted = frameLength(); held >= wanted; wanted = frameLength()) {
      const all = Buffer.concat(chunks);
      chunks = [all.subarray(wanted)];
      held -= wanted;
      const model = HEADER + all.readUInt32LE(8);
      solver.postMessage({ id: all.readUInt32LE(4), model: all.subarray(HEADER, model), parameters: all.subarray(model, wanted) });
    }
  });
  for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => end(0));
  process.stdout.on('error', () => end(0));
  process.on('SIGINT', () => {}); // Ctrl+C in a terminal reaches every process there: whether to stop is the parent's decision

  /** Length of the frame being read, or infinity while its header is incomplete. */
  function frameLength() {
    if (held < HEADER) return Number.POSITIVE_INFINITY;
    if (chunks[0].length < HEADER) chunks = [Buffer.concat(chunks)];
    if (chunks[0].readUInt32LE(0) !== MARK) end(6, 'stdin is not a sequence of requests');
    return HEADER + chunks[0].readUInt32LE(8) + chunks[0].readUInt32LE(12);
  }
}

/** Ends the process whatever its threads are doing; the solver package keeps handles open. */
function end(code, why) {
  if (why) process.stderr.write(`${why}\n`);
  process.exit(code);
}

/** Solver thread: one solve after the other. */
async function solve() {
  const { CpSat } = await import('or-tools-wasm/cp-sat');
  // One Boolean without constraints, on one worker: loads and warms the runtime.
  await CpSat.solveRaw(Uint8Array.of(0x12, 4, 0x12, 2, 0, 1), Uint8Array.of(0xf0, 0x0c, 1));
  const send = (id, kind, bytes) => parentPort.postMessage({ id, kind, bytes });
  send(0, READY, Buffer.from(`or-tools-wasm on Node ${process.version}`));

  let last = Promise.resolve();
  parentPort.on('message', ({ id, model, parameters }) => {
    last = last.then(async () => {
      try {
        const answer = await CpSat.solveRaw(model, parameters);
        if (answer.length === 0) throw new Error('the runtime returned no answer');
        send(id, ANSWER, answer);
      } catch (error) {
        send(id, ERROR, Buffer.from(String(error?.stack ?? error)));
      }
    });
  });
}

if (isMainThread) serve();
else await solve();
