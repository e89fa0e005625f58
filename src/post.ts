/** The action's post step. */

import { post } from './action/post.ts'

await post(process.env)
