import type { ServingPort } from '../../src/worker/rpc/serve'
import { serveArrays } from '../../src/worker/arrays/serve'

// the page's types know no worker's scope
serveArrays(self as unknown as ServingPort)
