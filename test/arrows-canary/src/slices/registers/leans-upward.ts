import '../reports/figures.api.ts'
