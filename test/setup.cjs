// SQL files are text in the bundles (scripts/build.mjs); here they are text too.
const { readFileSync } = require('node:fs');
require.extensions['.sql'] = (module, file) => {
  module.exports = readFileSync(file, 'utf8');
};
