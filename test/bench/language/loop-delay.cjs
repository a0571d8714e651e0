// Preloaded into the server that is measured: tells the longest time that its event loop was held since last asked.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const RESOLUTION_MS = 1;
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on('message', (message) => {
    if (message === 'reset') delay.reset();
    else process.send({ longest: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) });
  });
  process.channel.unref();
}
