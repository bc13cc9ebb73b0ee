import { isProblem } from '../../api/problem';

/** The locked visits that cannot be kept, by name. */
export function Contradictions({ error }: { error: Error | null }) {
  if (!isProblem(error, 'locks-contradict')) return null;
  return (
    <ul className="broken-list">
      {(error.problem.issues ?? []).map((issue) => (
        <li key={`${issue.place} ${issue.code}`}>{issue.cause}</li>
      ))}
    </ul>
  );
}
