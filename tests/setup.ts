// better-sqlite3 crashes without a message on a Node that is too old: say it here instead.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) throw new Error(`The tests need Node 22.18 or newer, not ${process.versions.node}. Run "npm test", which fetches one.`)

// In tests of components dialogs are loaded when they are opened, which on a slow or busy computer takes longer than the second that is waited by default.
if (typeof document !== 'undefined') (await import('@testing-library/dom')).configure({ asyncUtilTimeout: 20_000 })

// The imitated window has no fonts: every one is there at once.
if (typeof document !== 'undefined') Object.defineProperty(document, 'fonts', { value: Object.assign(new EventTarget(), { ready: Promise.resolve() }) })

export {}
