import { connect, type Socket } from 'node:net'
import { marionetteName, type Transport } from './webdriver'

/** [1, number of the command, error or null, result]: how Firefox answers. */
type Answer = readonly [1, number, { readonly error: string; readonly message: string } | null, unknown]

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

const COLON = 0x3a

/** Without a sandbox of its own a script sees what the page's scripts have made, as it does in other browsers. */
const SEES_ALL = { sandbox: null }

/**
 * Opens a session with a Firefox that was started with --marionette and listens at `port`. Marionette takes the commands
 * of W3C WebDriver over TCP; each message is JSON with its length in bytes and a colon before it.
 */
export const connectMarionette = async (port: number): Promise<Transport> => {
  const socket = await connected(port)
  const waiting = new Map<number, Waiting>()
  let sent = 0
  const greeted = new Promise<void>((resolve) => {
    readMessages(socket, (message) => {
      if (!Array.isArray(message)) return resolve()
      const [, id, error, result] = message as unknown as Answer
      const call = waiting.get(id)
      waiting.delete(id)
      if (error) call?.reject(new Error(`${error.error}: ${error.message}`))
      else call?.resolve(result)
    })
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone.'))
  })
  const send = (command: string, parameters: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++sent
      waiting.set(id, { resolve, reject })
      const text = JSON.stringify([0, id, command, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
  await greeted
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } })
  return async (name, parameters = {}) => {
    const answer = await send(
      marionetteName(name),
      name.startsWith('execute') ? { ...parameters, ...SEES_ALL } : parameters,
    )
    // what is one value is wrapped in an object, what is an object is not
    return isWrapped(answer) ? answer.value : answer
  }
}

const isWrapped = (answer: unknown): answer is { value: unknown } =>
  typeof answer === 'object' && answer !== null && 'value' in answer

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** Takes a stream apart into its messages, wherever the packets begin and end. */
const readMessages = (socket: Socket, heard: (message: unknown) => void): void => {
  let rest: Buffer = Buffer.alloc(0)
  socket.on('data', (packet) => {
    rest = Buffer.concat([rest, packet])
    for (;;) {
      const colon = rest.indexOf(COLON)
      if (colon < 0) return
      const end = colon + 1 + Number(rest.toString('utf8', 0, colon))
      if (rest.length < end) return
      heard(JSON.parse(rest.toString('utf8', colon + 1, end)))
      rest = rest.subarray(end)
    }
  })
}
