// Written by `npm run messages`: the messages of app/messages/en and their arguments.

declare module '*/notices.json?messages' {
  const messages: { readonly dismiss: (given: { readonly title: string | number }) => string }
  export default messages
}

declare module '*/stage.json?messages' {
  const messages: {
    readonly fieldOf: string
    readonly triplet: (given: { readonly number: string | number }) => string
  }
  export default messages
}
