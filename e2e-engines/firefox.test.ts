import { launchFirefox } from './browsers'
import { tryEverySituation } from './engine'

tryEverySituation({ name: 'Firefox', launch: launchFirefox, webgpu: true })
