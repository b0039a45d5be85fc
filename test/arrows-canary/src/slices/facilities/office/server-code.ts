import '../units.ts'
