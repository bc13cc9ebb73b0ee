import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { Modal } from '../../ui/Dialog';

/** The secret of an address, this once. */
export function WebhookSecret({ secret, next, onClose }: { secret: string; next?: string; onClose: () => void }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <Modal title={t('webhooks.secretTitle')} onClose={onClose}>
      <p>{t('webhooks.secretOnce')}</p>
      <p className="code secret">{secret}</p>
      {next === undefined ? null : <p>{next}</p>}
      <div className="actions dialog-actions">
        {window.isSecureContext ? <Button onClick={copy}>{t('webhooks.copy')}</Button> : null}
        <span role="status" className="meta">
          {copied ? t('webhooks.copied') : ''}
        </span>
        <Button type="primary" onClick={onClose}>
          {t('webhooks.written')}
        </Button>
      </div>
    </Modal>
  );
}
