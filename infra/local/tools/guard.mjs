// Runs a program that does not watch its parent (the Functions app): ends it when this process's standard input closes,
// keeps Ctrl-C of the terminal away from it, and leaves none of its own children behind.
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const groups = process.platform !== 'win32';
const patience = 5000;

process.on('SIGINT', () => {});
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: groups });
child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('spawn', () => console.log(`guard: process ${child.pid}`));
child.once('exit', (code, signal) => {
  killGroup();
  process.exit(signal ? 128 : code);
});
process.stdin.on('error', () => {});
process.stdin.once('close', () => {
  child.kill('SIGTERM');
  setTimeout(killGroup, patience).unref();
});
process.stdin.resume();

function killGroup() {
  try {
    process.kill(groups ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}
