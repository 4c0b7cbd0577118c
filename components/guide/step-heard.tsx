// Owns telling the ear that the flow is at another step, for somebody who works in the page meanwhile: once a change, and nothing for
// the step that the guide was opened at.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { type Flow, stepNow } from './flow';
import { stepName } from './flow-text';

export function StepHeard({ flow }: { flow: Flow | null }) {
  const name = flow === null ? null : nameOf(flow);
  const last = useRef(name);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    // A page outside of the flow in between is no other step.
    if (name === null || name === last.current) return;
    last.current = name;
    setHeard(name);
  }, [name]);
  return (
    <div class="unseen" role="status">
      {heard}
    </div>
  );
}

function nameOf(flow: Flow): string {
  const step = stepNow(flow);
  return step === null ? t('verified_title') : stepName(step, flow);
}
