import type { PoolRemark } from '../../api/types';

/** What the rules cost the week, or point out. */
export function Remarks({ title, remarks }: { title: string; remarks: readonly PoolRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <section className="shares">
      <h2>{title}</h2>
      <ul>
        {remarks.map((one) => (
          <li key={`${one.rule} ${one.enterprise} ${one.says}`}>{one.says}</li>
        ))}
      </ul>
    </section>
  );
}
