/** The plan's row number: "TT 5". */
export const Tag = ({ tt }: { tt: string }) => <span className="tt">TT&nbsp;{tt}</span>
