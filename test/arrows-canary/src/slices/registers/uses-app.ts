import '../../app/main.ts'
