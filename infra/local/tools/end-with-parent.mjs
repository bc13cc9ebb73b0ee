// Loaded before a Node program (node --import): the program ends when its standard input closes, which is what
// happens when the process that started it stops it or dies. It ends as it would on SIGTERM, so storage is saved.
// Ctrl-C in a terminal reaches every process of the group; only the parent may answer it, so that it chooses the order.
const ignore = () => {};
process.on('SIGINT', ignore);
process.on('newListener', (event, listener) => {
  if (event === 'SIGINT' && listener !== ignore) {
    process.nextTick(() => process.removeListener('SIGINT', listener));
  }
});

process.stdin.on('error', ignore);
process.stdin.once('close', () => {
  if (process.listenerCount('SIGTERM') > 0) {
    process.emit('SIGTERM');
  } else {
    process.exit(0);
  }
});
process.stdin.resume();
process.stdin.unref();
