import { type BinaryOperationNode, OperatorNode, PostgresQueryCompiler, PrimitiveValueListNode } from 'kysely'

const AS_ARRAY: Readonly<Record<string, string>> = { in: '= any', 'not in': '<> all' }

/**
 * Writes a list of values as one array, `= any($1)` for `in ($1, $2, …)`: one statement for lists of every length, that the
 * server prepares once, and an empty list is no fault.
 */
export class ListCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const asArray = OperatorNode.is(operator) ? AS_ARRAY[operator.operator] : undefined
    if (asArray === undefined || !PrimitiveValueListNode.is(rightOperand)) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(leftOperand)
    this.append(` ${asArray}(`)
    this.appendValue([...rightOperand.values])
    this.append(')')
  }
}
