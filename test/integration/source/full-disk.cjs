// Loaded before the command line: the disk is full once TDM_TEST_DISK bytes have been written to files.
const { open } = require('node:fs/promises');

const room = Number(process.env.TDM_TEST_DISK);
let written = 0;

open(process.execPath).then(async (file) => {
  const handle = Object.getPrototypeOf(file);
  await file.close();
  const { writev } = handle;
  handle.writev = function (buffers, ...rest) {
    written += buffers.reduce((bytes, buffer) => bytes + buffer.byteLength, 0);
    if (written > room) {
      const error = new Error('ENOSPC: no space left on device, write');
      return Promise.reject(Object.assign(error, { code: 'ENOSPC', errno: -28, syscall: 'write' }));
    }
    return writev.call(this, buffers, ...rest);
  };
});
