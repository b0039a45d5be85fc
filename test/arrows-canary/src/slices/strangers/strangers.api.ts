import '../facilities/facilities.api.ts'
