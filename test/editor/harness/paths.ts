import path from 'node:path';

export const root = path.resolve(__dirname, '../../..');
/** What the editor tests install and make; ignored by git, kept between runs. */
export const cache = path.join(root, '.vscode-test');
export const artifacts = path.join(root, 'artifacts');
export const workspaceTemplate = path.join(root, 'test/editor/workspace');
