import { join } from 'node:path'

/** The Node that comes with the packages, pinned in the lock file. */
export const projectNode = root => join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
