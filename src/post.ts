/** The action's post step. */

import { cleanUp } from './action/post.ts'

cleanUp(process.env)
