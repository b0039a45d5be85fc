import type { IncomingMessage, Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { closesWithAnswer, type ReadOutLimits, readOut, readOutRequests } from './read-out.ts'

type Answer = (request: Request, bindings: { peer: string | undefined }) => Promise<Response>

/** An HTTP server that asks `answer`; it does not listen yet. */
export function openServer(answer: Answer, limits?: ReadOutLimits): Server {
  const server = createAdaptorServer({
    // The adaptor reads on for half a second, then cuts: read-out.ts does it instead.
    autoCleanupIncoming: false,
    fetch: async (request, env) => {
      const incoming: IncomingMessage = env.incoming as IncomingMessage
      const answered = await answer(request, { peer: incoming.socket?.remoteAddress })
      if (closesWithAnswer(incoming)) await readOut(incoming, limits)
      return answered
    },
  }) as Server
  server.requestTimeout = 120_000
  readOutRequests(server, limits)
  return server
}
