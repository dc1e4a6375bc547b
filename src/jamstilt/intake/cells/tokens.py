"""Words that stand for a choice: gender, appointment, yes or no, kind of leave. What is not known is never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from jamstilt.intake.cells.numbers import known

OTHER_LEAVE = "other"
"""A kind of absence that we know, and that is no leave of the statement."""
NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Tokens:
    """``values`` has our own keys, null where the cell is empty or its word is unknown.

    ``unknown`` has one row per unknown word: ``text``, ``count`` and ``first`` (position in the column).
    """

    values: pl.Series
    unknown: pl.DataFrame


def read_tokens(cells: pl.Series, vocabulary: Mapping[str, str], own: Mapping[str, str] | None = None) -> Tokens:
    """Translate words by our vocabulary; the user's ``own`` answers (text in the file to our key) go first."""
    cells = known(cells)
    keys = set(vocabulary.values())
    words = {**vocabulary, **{folded(text): key for text, key in (own or {}).items() if key in keys}}
    texts = cells.drop_nulls().unique()
    answers = pl.Series([words.get(folded(text)) for text in texts], dtype=pl.String)
    values = cells.replace_strict(texts, answers, default=None, return_dtype=pl.String)
    if not answers.null_count():
        return Tokens(values, _NONE_UNKNOWN)
    rows = cells.to_frame("text").with_row_index("at").filter(cells.is_not_null() & values.is_null())
    unknown = rows.group_by("text").agg(count=pl.len(), first=pl.col("at").min()).sort("first")
    return Tokens(values, unknown)


def folded(text: str) -> str:
    """A word as it is compared: small letters, single blanks, no final point, no leading zeros of a number."""
    word = " ".join(text.casefold().split()).rstrip(".")
    return word.lstrip("0") or word if word.isdigit() else word


def _vocabulary(**words: str) -> dict[str, str]:
    return {folded(word): key for key, text in words.items() for word in text.split(",")}


GENDER = _vocabulary(
    women="kvinne,kvinner,kvinna,kvinneleg,kvinnelig,dame,k,kv,f,w,female,woman,women",
    men="mann,menn,mannleg,mannlig,herre,m,male,man,men",
    other=(
        "anna,annet,andre,anna kjønn,annet kjønn,ikkje-binær,ikke-binær,ikkjebinær,ikkebinær,x,other,non-binary,"
        "nonbinary,ukjend,ukjent,unknown,ikkje oppgitt,ikkje oppgjeve,ikke oppgitt,uoppgitt,uoppgjeve,not stated,"
        "vil ikkje oppgi,vil ikke oppgi,ønskjer ikkje å oppgi,ønsker ikke å oppgi,prefer not to say"
    ),
)
"""1 and 2 are not here: which is which is never guessed."""

APPOINTMENT = _vocabulary(
    permanent=(
        "fast,fast tilsett,fast ansatt,fast tilsetjing,fast ansettelse,fast stilling,fasttilsett,fastansatt,"
        "fast tilsatt,permanent,permanent employee"
    ),
    temporary=(
        "mellombels,midlertidig,midl,mellombels tilsett,midlertidig ansatt,midlertidig tilsatt,midlertidig stilling,"
        "mellombels stilling,vikar,vikariat,engasjement,engasjert,tilkalling,tilkallingsvikar,tilkallingshjelp,"
        "ringevikar,ekstrahjelp,sesong,sesongarbeidar,sesongarbeider,prosjektengasjement,lærling,lærekandidat,"
        "temporary,fixed-term,fixed term,substitute,on call,on-call,apprentice"
    ),
)
"""Åremål is not here: some count it as temporary, some do not. The user answers once."""

ANSWER = _vocabulary(
    yes="ja,j,yes,y,true,sann",
    no="nei,n,no,false,usann",
    not_asked=(
        "ikkje spurt,ikke spurt,not asked,ikkje svart,ikke svart,ubesvart,ikke besvart,no answer,veit ikkje,vet ikke,"
        "ikkje aktuelt,ikke aktuelt,not applicable"
    ),
)

LEAVE = _vocabulary(
    parental=(
        "foreldrepermisjon,foreldrepengar,foreldrepenger,foreldrepengeperiode,permisjon med foreldrepengar,"
        "permisjon med foreldrepenger,permisjonmedforeldrepenger,gradert foreldrepermisjon,fødselspermisjon,"
        "svangerskapspermisjon,permisjon ved fødsel,omsorgspermisjon,omsorgspermisjon ved fødsel,fedrekvote,"
        "fedrekvoten,mødrekvote,mødrekvoten,fellesperiode,fellesperioden,fedrepermisjon,pappapermisjon,"
        "mammapermisjon,adopsjon,adopsjonspermisjon,parental leave,maternity leave,paternity leave,adoption leave,"
        "410,415,418,420,425,430,435,440,445,450,455,460,499"
    ),
    unpaid_care=(
        "ulønt foreldrepermisjon,ulønna foreldrepermisjon,ulønnet foreldrepermisjon,ulønt omsorgspermisjon,"
        "ulønna omsorgspermisjon,ulønnet omsorgspermisjon,utvida foreldrepermisjon,utvidet foreldrepermisjon,"
        "foreldrepermisjon utan løn,foreldrepermisjon uten lønn,unpaid parental leave,unpaid care leave"
    ),
    other=(
        "eigenmelding,egenmelding,eigenmeldt,egenmeldt,sjukmelding,sjukemelding,sykmelding,sykemelding,legemeldt,"
        "legemelding,sjukefråvær,sykefravær,sjukt barn,sykt barn,sjukt barn/barnepassar,ferie,avspasering,"
        "fleksitid,velferdspermisjon,utdanningspermisjon,studiepermisjon,militærteneste,militærtjeneste,permittering,"
        "permisjon utan løn,permisjon uten lønn,sick leave,holiday,vacation,"
        "110,120,130,140,170,202,214,215,470,475"
    ),
)
"""The numbers are a starting map for SAP's absence kinds (INPUTS 10); a layout's own answers go first."""

_NONE_UNKNOWN = pl.DataFrame(schema={"text": pl.String, "count": pl.UInt32, "first": pl.UInt32})
