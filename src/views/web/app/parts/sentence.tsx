/** A sentence with the words of a record in it set off. */
export function Sentence({ text, quote }: Readonly<{ text: string; quote: string }>) {
  const at = text.indexOf(quote)
  return (
    <blockquote dir="auto">
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{quote}</mark>
          {text.slice(at + quote.length)}
        </>
      )}
    </blockquote>
  )
}
