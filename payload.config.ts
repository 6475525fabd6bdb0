import { configOf } from './src/config.ts'
import { env } from './src/platform/env.ts'

/** The composition root: this process's environment makes this installation. See src/config.ts for the lists. */
export default configOf(env())
