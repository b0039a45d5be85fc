import '../../../platform/store.ts'
