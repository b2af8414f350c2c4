import type { Words } from '../languages.ts'

export const speech: Words['speech'] = {
  title: 'Vorlesen',
  pause: 'Pause',
  goOn: 'Weiter',
  stop: 'Beenden',
  previous: 'Voriger Satz',
  next: 'Nächster Satz',
  place: (number, all) => `Satz ${number} von ${all}`,
  rate: 'Geschwindigkeit',
  times: (rate) => `${String(rate).replace('.', ',')} ×`,
  voice: 'Stimme',
  voiceNote: 'Nur Stimmen, die auf diesem Computer sind. Nichts aus einem Artikel verlässt ihn.',
  systemVoice: 'Die des Systems, für die Sprache des Artikels',
  noVoices: 'Dieser Computer hat keine Stimmen. Fügen Sie in den Spracheinstellungen des Systems eine hinzu (unter Linux: speech-dispatcher mit espeak-ng) und starten Sie Marketdash neu.',
  nothing: 'In diesem Artikel gibt es nichts vorzulesen.',
  end: 'Der Artikel ist zu Ende vorgelesen.',
  failed: 'Die Stimme hat aufgehört. Wählen Sie in den Einstellungen eine andere oder lesen Sie weiter.',
}
