import { Dialog } from '../ui/Dialog.tsx'
import { useWords } from '../words.ts'

/** One picture, as large as the window allows. */
export function PictureDialog({ source, words, onClose }: { readonly source: string; readonly words: string; readonly onClose: () => void }) {
  const { pictures } = useWords().reader
  return (
    // The keys of the window belong to what lies behind.
    <div onKeyDown={(event) => event.stopPropagation()}>
      <Dialog title={words === '' ? pictures.title : words} onClose={onClose} wide>
        <div className="picture-large">
          <img src={source} alt={words} />
        </div>
      </Dialog>
    </div>
  )
}
