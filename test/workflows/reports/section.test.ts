import { describe, expect, it } from 'vitest';
import { reportSettings, reportsSection } from '../../../shared/workflows/reports/section.ts';

const hour = 3_600_000;

describe('the section reports', () => {
  it('needs nothing written in it', () => {
    expect(reportSettings(reportsSection.parse({}), 'standard')).toEqual({
      points: 0,
      perDay: 10,
      remind: 6 * hour,
      escalate: 24 * hour,
      close: 7 * 24 * hour,
      hideAfter: 5,
      mute: 24 * hour,
      sanction: { ladder: 'standard', strikes: 1 },
    });
  });

  it('hides never and counts no strikes where it says so, or there is no ladder', () => {
    const never = reportSettings(reportsSection.parse({ 'hide-after': 'never', strikes: 0 }), 'standard');
    expect(never).not.toHaveProperty('hideAfter');
    expect(never).not.toHaveProperty('sanction');
    expect(reportSettings(reportsSection.parse({}), undefined)).not.toHaveProperty('sanction');
  });

  it('wants times that grow', () => {
    const { error } = reportsSection.safeParse({ remind: '2d' });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['escalate'], 'times that grow from remind to close'],
    ]);
  });
});
