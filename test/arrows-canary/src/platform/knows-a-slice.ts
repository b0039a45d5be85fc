import '../slices/facilities/facilities.api.ts'
