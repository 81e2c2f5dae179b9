// Runs in the page before any script of its own: keeps what goes wrong, and counts what the workers are asked and answer.

/**
 * @typedef {{ name: string, answers: number }} WorkerCall
 * @typedef {{ complaints: string[], calls: WorkerCall[] }} Watched
 */

/** @type {Watched} */
const watched = { complaints: [], calls: [] }
Object.assign(window, { watched })

addEventListener('error', ({ message }) => watched.complaints.push(`uncaught: ${message}`))
addEventListener('unhandledrejection', ({ reason }) => watched.complaints.push(`rejected: ${reason}`))
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  watched.complaints.push(`against the policy ${violatedDirective}: ${blockedURI}`),
)
const log = console.error.bind(console)
console.error = (...told) => {
  watched.complaints.push(`console error: ${told.join(' ')}`)
  log(...told)
}

window.Worker = class extends Worker {
  /** @param {ConstructorParameters<typeof Worker>} given */
  constructor(...given) {
    super(...given)
    /** @type {Map<unknown, WorkerCall>} */
    this.asked = new Map()
    this.addEventListener('message', ({ data }) => {
      const call = this.asked.get(data?.id)
      // what tells how much is done is no answer yet
      if (call && !('done' in data)) call.answers++
    })
    this.addEventListener('error', ({ message }) => watched.complaints.push(`worker: ${message}`))
  }

  /**
   * @override
   * @param {any} message
   * @param {any} transfer
   */
  postMessage(message, transfer) {
    if (message?.id !== undefined) {
      const call = { name: String(message.name), answers: 0 }
      this.asked.set(message.id, call)
      watched.calls.push(call)
    }
    super.postMessage(message, transfer)
  }
}
