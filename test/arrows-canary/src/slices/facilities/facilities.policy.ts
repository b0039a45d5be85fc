import './reads-a-file.ts'
