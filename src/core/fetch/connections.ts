import type { Agent } from 'node:http'

/** Connections that are kept open for a while: one a host, and never one that was opened under other rules. */
export type Connections = Map<string, Agent>

export function closeConnections(connections: Connections): void {
  for (const agent of connections.values()) agent.destroy()
  connections.clear()
}
