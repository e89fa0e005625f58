/** Circles in a graph, in the time that it takes to look at every edge once. */

/** What a node leads to, and the reason (a place in a text) for each. */
export type GraphNode = ReadonlyMap<string, unknown>
export type Graph = ReadonlyMap<string, GraphNode>

interface Visited {
  /** When it was first seen, and the earliest node that can be reached from it. */
  index: number
  low: number
  open: boolean
}

/**
 * The groups of nodes that all lead to each other: Tarjan's algorithm, with a list of its own in place of the call stack,
 * which a long chain would overflow. Nodes that lead only away are left out; one that leads to itself is a group.
 */
export function strongComponents(graph: Graph): string[][] {
  const visited = new Map<string, Visited>()
  const components: string[][] = []
  for (const start of graph.keys()) if (!visited.has(start)) search(graph, start, visited, components)
  return components.filter(([first = '', second]) => second !== undefined || graph.get(first)?.has(first))
}

interface Frame {
  name: string
  node: Visited
  next: Iterator<string>
}

function search(graph: Graph, start: string, visited: Map<string, Visited>, components: string[][]): void {
  const open: string[] = []
  const frames: Frame[] = []
  const enter = (name: string) => {
    const node = { index: visited.size, low: visited.size, open: true }
    visited.set(name, node)
    open.push(name)
    frames.push({ name, node, next: (graph.get(name) ?? new Map()).keys() })
  }
  enter(start)
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const { value: name, done } = frame.next.next()
    if (done === true) {
      frames.pop()
      if (frame.node.low === frame.node.index) components.push(close(open, frame.name, visited))
      const parent = frames.at(-1)?.node
      if (parent !== undefined) parent.low = Math.min(parent.low, frame.node.low)
    } else if (graph.has(name)) {
      const seen = visited.get(name)
      if (seen === undefined) enter(name)
      else if (seen.open) frame.node.low = Math.min(frame.node.low, seen.index)
    }
  }
}

/** Takes from the open nodes all that came after this one. */
function close(open: string[], name: string, visited: Map<string, Visited>): string[] {
  const component = open.splice(open.lastIndexOf(name))
  for (const member of component) {
    const node = visited.get(member)
    if (node !== undefined) node.open = false
  }
  return component
}

/** The shortest way from the first node of a group back to it, without the return: `[A, B]` for `A → B → A`. */
export function shortestCircle(graph: Graph, component: readonly string[]): string[] {
  const [start = ''] = component
  const inside = new Set(component)
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const name of queue) {
    for (const next of graph.get(name)?.keys() ?? []) {
      if (next === start) return wayTo(name, start, cameFrom)
      if (!inside.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, name)
      queue.push(next)
    }
  }
  return [...component]
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start
    way.push(at)
  }
  return way.reverse()
}
