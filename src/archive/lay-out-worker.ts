/** The worker thread that looks at, writes and removes folders. */

import { folderWork } from './folder-tasks.ts'
import { serveTasks } from './serve-tasks.ts'

serveTasks(folderWork())
