import 'hono'
