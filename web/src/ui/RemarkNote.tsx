import { useDraft } from '../api/drafts';
import { useText } from '../i18n/text';

/** What the approver has said about one enterprise of a draft; nothing where that is nothing. */
export function RemarkNote({ draft, enterprise }: { draft: string; enterprise: string }) {
  const t = useText();
  const remark = useDraft(draft).data?.data.remarks.find((item) => item.enterprise === enterprise);
  if (remark === undefined) return null;
  return (
    <p className="remark">
      <strong>{t('remarks.of', { name: remark.by })}</strong>
      {remark.text}
    </p>
  );
}
