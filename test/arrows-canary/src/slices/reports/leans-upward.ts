import '../strangers/strangers.api.ts'
