import { launchWebKit } from './browsers'
import { tryEverySituation } from './engine'

tryEverySituation({ name: 'WebKit', launch: launchWebKit, webgpu: false })
