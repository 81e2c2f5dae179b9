/** What both transports bring to a browser, by the names of W3C WebDriver: Marionette's command, HTTP's method and path. */
const COMMANDS = {
  navigate: ['WebDriver:Navigate', 'POST', 'url'],
  setTimeouts: ['WebDriver:SetTimeouts', 'POST', 'timeouts'],
  execute: ['WebDriver:ExecuteScript', 'POST', 'execute/sync'],
  executeAsync: ['WebDriver:ExecuteAsyncScript', 'POST', 'execute/async'],
  performActions: ['WebDriver:PerformActions', 'POST', 'actions'],
  releaseActions: ['WebDriver:ReleaseActions', 'DELETE', 'actions'],
  setWindowRect: ['WebDriver:SetWindowRect', 'POST', 'window/rect'],
  switchToFrame: ['WebDriver:SwitchToFrame', 'POST', 'frame'],
  getComputedRole: ['WebDriver:GetComputedRole', 'GET', 'element/{id}/computedrole'],
  getComputedLabel: ['WebDriver:GetComputedLabel', 'GET', 'element/{id}/computedlabel'],
  takeScreenshot: ['WebDriver:TakeScreenshot', 'GET', 'screenshot'],
} as const satisfies Record<string, readonly [marionette: string, method: string, path: string]>

export type CommandName = keyof typeof COMMANDS

/** A connection to one browser that takes W3C WebDriver's commands and gives what they answer. */
export type Transport = (
  name: CommandName,
  parameters?: { readonly id?: unknown; [key: string]: unknown },
) => Promise<unknown>

/** The key under which W3C WebDriver hands out a reference to an element. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf'

export const marionetteName = (name: CommandName): string => COMMANDS[name][0]

type HttpAnswer = { readonly value: unknown }
type HttpFailure = { readonly error: string; readonly message: string }

/** Sends one request to a driver over HTTP. @throws with the driver's own words if it refuses. */
const request = async (url: string, method: string, body?: object): Promise<unknown> => {
  const response = await fetch(url, method === 'POST' ? { method, body: JSON.stringify(body ?? {}) } : { method })
  const { value } = (await response.json()) as HttpAnswer
  if (!response.ok) {
    const { error, message } = value as HttpFailure
    throw new Error(`${error}: ${message}`)
  }
  return value
}

/** Opens a session with a driver that listens at `driver`, an address without a slash at its end. */
export const connectHttp = async (driver: string, capabilities: object): Promise<Transport> => {
  const opened = await request(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } })
  const { sessionId } = opened as { sessionId: string }
  return (name, parameters) => {
    const [, method, path] = COMMANDS[name]
    const filled = path.replace('{id}', String(parameters?.id))
    return request(`${driver}/session/${sessionId}/${filled}`, method, parameters)
  }
}
