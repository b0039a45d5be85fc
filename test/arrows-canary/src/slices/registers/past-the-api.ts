import '../facilities/units.ts'
