"""The forms of English time expressions: a pattern of each kind, and the letters at which one can begin.

A part of a year (the first three quarters, Q3, H1, October) with the year behind it, lengths that end at a date (the six
months to 30 September), what is told against the running period (a year earlier), days, feasts apart. Read by `periods`.
"""

from __future__ import annotations

import re

__all__ = ["EXPRESSION", "TRIGGER"]

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY(?=,?[ ](?:[0-3]?[0-9]|20[0-9]{2})(?![0-9]))|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![A-Za-z])"
_COUNT = r"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,2})"
_Y = r"(?:19|20)[0-9]{2}(?![0-9,]?[0-9])(?!(?:\.[0-9]|[ ]?%))"
_TO = r"(?:[ ](?:to|through|until|-)[ ]|-(?:to|through)-|-|–|—)"

_UPTO = rf"(?![ ](?i:to|through|ended|ending)[ ](?:(?i:(?:the[ ])?end|mid|date|on|in)(?![a-z])|(?:[0-9]{{1,2}}(?:st|nd|rd|th)?[ ])?{_MONTH}|{_Y}))"  # the year | to March
_OF_YEAR = r"(?=[ ](?:(?i:of|in)[ ])(?:(?i:the|last|this|next|that)[ ](?:(?i:fiscal|financial|calendar)[ ])?(?i:year)|(?:(?i:fiscal|financial|calendar)[ ](?:(?i:year)[ ])?)?(?:19|20)[0-9]{2}))"
_MADE = r"(?:(?:net|gross|operating|core|adjusted|total|pre-?tax|underlying|consolidated)[ ])?(?:sales|revenues?|profits?|loss(?:es)?|earnings|income|turnover|output|exports|imports|ebitda)\b"
_UNIT = rf"(?i:half|week|fortnight|(?:{_COUNT})[ ](?:days|weeks))"

_DATE = rf"""(?:
    (?P<md>{_MONTH})[ ](?P<dd>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:.,]?[0-9]{{1,3}}(?![0-9]))(?:,?[ ](?P<dy>{_Y}))?
  | (?P<dd2>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<md2>{_MONTH})(?:,?[ ](?P<dy2>{_Y}))?
  | (?P<iy>(?:19|20)[0-9]{{2}})(?P<isep>[-/.])(?P<im>1[0-2]|0?[1-9])(?P=isep)(?P<id>[12][0-9]|3[01]|0?[1-9])(?![0-9/-]|\.[0-9])
  | (?P<um>0?[1-9]|1[0-2])/(?P<ud>[12][0-9]|3[01]|0?[1-9])/(?P<uy>(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}))(?![0-9/])
)"""
_PART = rf"""(?:
    (?i:the[ ]first[ ](?P<nq>two|three|2|3)[ ]quarters)
  | (?i:first[ ](?P<nq2>two|three|2|3)[ ]quarters)
  | (?i:(?:the[ ])?(?:first|opening|initial)[ ](?P<nm>{_COUNT})[ ]months?)
  | (?i:(?:the[ ])?(?:last|final|closing)[ ](?P<lm>{_COUNT})[ ]months){_OF_YEAR}
  | (?i:(?:the[ ])?(?P<nthin>first|second|third|last|final|opening|latter))[ ](?P<inunit>{_UNIT})[ ](?i:of|in)[ ](?P<inmo>{_MONTH})(?![ ](?:[12][0-9]|3[01]|0?[1-9])(?![0-9]))
  | (?i:(?:the[ ])?(?P<half>first|second|1st|2nd|latter|opening|closing)[ -]half)
  | (?i:the[ ](?P<side>front|back)[ ]half)
  | (?i:(?:the[ ])?(?P<quarter>first|second|third|fourth|opening|final|closing|1st|2nd|3rd|4th|last(?=[ ]quarter{_OF_YEAR}))[ -]quarter)(?!-?final)
  | Q(?P<q>[1-4])(?![0-9A-Za-z]|[-–]Q?[2-4](?![0-9A-Za-z])) | (?P<q2>[1-4])Q(?![A-Za-z])(?:(?P<q2y>[0-9]{{2}})(?![0-9]))? | H(?P<h>[12])(?![0-9A-Za-z]) | (?P<h2>[12])H(?![A-Za-z])
  | (?i:(?:the[ ])?(?P<nth>first|second|third|fourth))[ ](?P<nthday>{_WEEKDAY})[ ](?:of|in)[ ](?P<nthmo>{_MONTH})
  | (?i:(?:the[ ])?(?:{_COUNT})[ -]months?(?:[ ]period)?[ ](?:from|between|of)[ ])(?P<mfrom>{_MONTH})(?:{_TO}|[ ]and[ ])(?P<mto>{_MONTH})(?![ ][0-9]{{1,2}}(?![0-9]))
  | (?i:(?P<nmh>{_COUNT})-month)(?=[ ](?i:{_MADE}))
  | (?P<ma>{_MONTH}){_TO}(?P<mb>{_MONTH})(?![ ][0-9]{{1,2}}(?![0-9]))(?:[ ](?i:period))?
  | (?i:(?:(?P<seasonrel>this|last|next)[ ])?(?P<season>spring|summer|autumn|winter|(?:(?<=in[ ])|(?<=by[ ])|(?<=the[ ]))fall))(?=[ ](?:of[ ])?(?:(?:19|20)[0-9]{{2}}|['’][0-3][0-9])(?![0-9]))
  | Q(?P<qa>[1-3])[-–](?:Q)?(?P<qb>[2-4])(?![0-9A-Za-z])
  | (?i:(?:the[ ])?)(?P<mq>{_MONTH})[ -](?P<mqu>quarter|half)(?![A-Za-z-])
  | (?P<edge>(?i:the[ ])?(?i:early|mid|late)[ -])?(?P<mo>{_MONTH})(?![ ](?:[12][0-9]|3[01]|0?[1-9])(?![0-9]))
  | (?P<whole>(?i:(?:the[ ])?full[ -]year))
)"""
_OF = rf"""(?:
    [ ](?:(?i:of|in)[ ])?(?:(?i:fiscal|financial)[ ](?:(?i:year)[ ])?)?(?P<y>{_Y})
  | [ ]?(?:(?i:of)[ ])?FY[ ]?'?(?P<fy>(?:20)?[0-9]{{2}})(?![0-9])
  | ,[ ](?P<yc>{_Y})
  | [ ](?:(?i:of|in)[ ])?['’](?P<yap>[0-3][0-9])(?![0-9A-Za-z])
  | [ ](?:(?i:of|in)[ ])?(?P<rel>(?i:this[ ]year|last[ ]year|next[ ]year|the[ ]previous[ ]year|the[ ]year|that[ ]year)){_UPTO}
)"""
_LENGTH = rf"""(?P<length>
    (?:(?i:the)[ ])?(?:(?P<ln>{_COUNT})[ -](?i:(?P<lys>years?)|months?|(?P<lw>weeks?))
      |(?i:(?:fiscal[ ])?(?:(?:first|second|third|fourth)[ -])?(?:fiscal[ ])?)(?:(?P<lq>(?i:quarter))|(?P<ly>(?i:half[ -]year|half)))|(?P<l1>(?i:week|month|decade))|(?P<lfull>(?i:(?:full|fiscal|financial|crop|tax)?[ ]?year)))
    (?:[ ](?i:period))?(?:[ ]of[ ](?i:fiscal|FY)[ ]?(?:[0-9]{{4}}|[0-9]{{2}})(?=,?[ ](?:which[ ]|that[ ])?end))?(?:[ ](?i:ended|ending|to|through)|,?[ ](?i:that|which)[ ](?i:ended))[ ](?:(?i:the[ ]end[ ]of|end|end-)[ ]?)?(?:(?i:on|in)[ ])?
    (?:{_DATE.replace("?P<", "?P<l").replace("?P=", "?P=l")}|(?P<lmo>{_MONTH})(?:,?[ ](?P<lmy>{_Y}))?|(?P<lyy>{_Y}))
)"""
_CALENDAR = rf"""(?P<calendar>
    (?:(?P<since>(?i:since|starting|beginning))[ ])?
    (?:(?P<begin>(?i:(?:at[ ])?(?:the[ ])?(?:start|beginning|turn)[ ]of[ ]))|(?P<end>(?i:(?:(?:as[ ]of|by|at)[ ])?(?:the[ ])?end(?:[ ]of|-)[ ]?))|(?P<asof>(?i:as[ ](?:of|at))[ ]))?
    (?:{_DATE}(?:{_TO}(?:(?P<d2>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:,?[ ](?P<d2y>{_Y}))?(?=[ ,.)]|$)(?![ ]{_MONTH})|(?P<em>{_MONTH})[ ](?P<ed>[12][0-9]|3[01]|0?[1-9])(?![0-9:])(?:st|nd|rd|th)?(?:,?[ ](?P<ey>{_Y}))?|(?P<ed2>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?[ ](?P<em2>{_MONTH})(?:,?[ ](?P<ey2>{_Y}))?))?
      |(?P<r1>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:{_TO}|(?P<and>[ ]and[ ]))(?P<r2>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?[ ](?P<rm>{_MONTH})(?:,?[ ](?P<ry>{_Y}))?|(?P<whose>(?:(?i:last[ ]year|this[ ]year|next[ ]year|the[ ]year)|(?P<whosey>{_Y}))['’]s[ ])?{_PART}{_OF}?
      |(?P<ybare>(?<=[(])(?:19|20)[0-9]{{2}}(?=[)]))
      |(?P<yshort>(?:(?<=[ ]in[ ])|(?<=In[ ])|(?<=[Ff]or[ ])|(?<=since[ ])|(?<=from[ ])|(?<=than[ ])|(?<=And[ ]))['’](?P<ysn>[0-3][0-9])(?![0-9A-Za-z]))
      |(?P<yfy>(?:(?i:the[ ])?(?i:fiscal|financial)[ ](?:(?i:year)[ ])?|FY[ ]?'?)(?P<yfyn>(?:20)?[0-9]{{2}}))(?:[-/–](?P<yfyz>(?:20)?[0-9]{{2}}))?(?![0-9])
      |(?P<yq>(?P<yqy>(?:19|20)[0-9]{{2}})[ -]?(?:Q(?P<yqq>[1-4])|H(?P<yqh>[12]))(?![0-9A-Za-z]))
      |(?P<yearend>(?:(?<=by[ ])|(?<=at[ ])|(?<=until[ ])|(?<=before[ ])|(?<=since[ ])|(?<=from[ ])|(?<=By[ ])|(?<=At[ ])|^)(?i:year[- ]end)(?=[ .,;]*$|[.,;)]|[ ](?:{_Y}|(?:the|it|its|they|we|he|she|our|their)[ ]))(?:[ ](?P<yey>{_Y}))?)
      |(?P<decade>(?i:the[ ])?(?i:(?P<decedge>early|mid|late)[ -])?(?P<decyear>(?:19|20)[0-9]0)s)
      |(?P<century>(?i:the[ ])(?P<centn>1[0-9]|2[01])(?i:st|th)[ -](?i:century))
      |(?P<seasonof>(?i:this|last|next)[ ](?i:spring|summer|autumn|fall|winter))
      |(?P<lastmo>(?i:last|next|this)[ ](?P<lastmon>{_MONTH}))(?![ ][0-9]{{1,2}}(?![0-9]))
      |(?P<yearly>(?P<yedge>(?i:early|mid|late)[ -](?:(?i:in)[ ])?)?(?P<yy>{_Y})(?:(?:-|–|[ ](?:to|through)[ ])(?P<yz>{_Y}|(?<!to[ ])(?<!gh[ ])[0-9]{{2}}(?![0-9]))(?:[ ](?i:period)(?![a-z]))?|/(?P<ys>(?:20)?[0-9]{{2}})(?![0-9]))?(?![ ](?i:units?|tons?|points|people|yuan|dollars|percent|jobs|square)))
      |(?P<yrel>(?i:this[ ]year|last[ ]year|next[ ]year|(?<=of[ ])the[ ]year(?![ ](?:before|after)){_UPTO}|(?:the[ ])?year[ ]before[ ]last|(?:the[ ])?(?:previous|preceding|prior)[ ](?:(?:fiscal|financial)[ ])?year|the[ ]year[ ]before|the[ ]following[ ]year|that[ ]year(?![- ](?:on|over|to|by|end)\b)))(?!['’](?!s[ ]))
      |(?P<near>(?i:(?:(?:this|last|next|the[ ](?:previous|preceding|prior|current|latest|most[ ]recent))[ ](?P<nearunit>month|quarter|week)|the[ ](?P<nearbefore>month|quarter|week)[ ]before(?![ ](?:that|last|the)\b)|the[ ](?:previous|preceding|prior)[ ](?P<nearthree>three|3)[ ]months)))
    )
)"""
_SAME = rf"""(?P<same>(?i:
    (?:the[ ])?(?:same|corresponding|comparable|year-earlier|year-ago|prior-year)[ ](?:period|time(?=[ ](?:last|a[ ]year|of[ ](?:19|20)))|(?:{_COUNT}[ -])?months?(?:[ ]period)?|quarter|half)(?:[ ](?:in|of))?(?:[ ](?:the[ ])?(?:last|previous|prior|preceding)[ ](?:(?:fiscal|financial)[ ]year|year|fiscal)|[ ]a[ ]year[ ](?:earlier|ago|before)|[ ](?P<samey>{_Y}))?
  | this[ ]time[ ]last[ ]year | a[ ]year[ ](?:earlier|ago|before|back(?=[ ](?:it|that|they|the)\b|[,.;)])) | (?:a|one)[ ]year[ ]previously | (?:twelve|12)[ ]months[ ](?:earlier|ago|before|previously) | year-(?:earlier|ago)))"""
_TODATE = rf"(?P<todate>(?i:(?:this[ ]|the[ ])?year[ -]to[ -]date|so[ ]far[ ](?:this[ ](?P<sounit>year|month|quarter)|(?:in[ ]|during[ ])(?:the[ ]year|this[ ]year|(?P<soyear>{_Y})))|(?:this|the)[ ]year[ ]so[ ]far|YTD))(?![A-Za-z])"
_AGO = rf"(?P<ago>(?P<agon>{_COUNT}|(?i:a[ ]couple[ ]of|a|an))[ ](?P<agounit>(?i:year|month|week|day|decade))s?[ ](?i:ago|earlier))"
_PAST = rf"(?P<past>(?i:(?:the[ ])?(?:past|last)[ ](?:(?P<pastn>{_COUNT})[ ])?(?P<pastunit>years?|months?|weeks?|decade)))(?![A-Za-z])"
_THOSE = r"(?P<those>(?i:the[ ](?:latest[ ])?(?P<thosen>three|six|nine|twelve|3|6|9|12)[ -]months?(?:[ ]period)?(?![ ](?:to[ ](?:[A-Z0-9]|the[ ]|mid|end|last|this)|(?:ended|ending|through|from|since|until|before|after|ago|earlier|of|that|in|leading|up|prior|following|between|which|it|they|he|she|we)\b))))(?![A-Za-z-])"
_NOW = r"(?P<now>(?i:at[ ]present|currently|nowadays|right[ ]now|now|to[ ]date|in[ ]recent[ ](?:years|months|weeks)|recent[ ]years|these[ ]days|(?:the[ ])?(?:next|coming)[ ](?:[a-z]+[ ])?(?:years?|months?|weeks?|decade)|(?<=in[ ])the[ ](?:spring|summer|autumn|winter|fall(?![ ](?:in|of)))|(?<=over[ ])the[ ](?:spring|summer|autumn|winter)|(?<=during[ ])the[ ](?:spring|summer|autumn|winter)|(?:(?:early|mid|late)[ -](?:in[ ])?(?:(?:last|this|next)[ ])|mid-?)year|(?:last|this|next)[ ]season(?!['’]s)))(?![A-Za-z-])(?![ ](?:19|20)[0-9])(?![ ]of[ ](?:19|20|['’]))"
_DAY = rf"(?P<day>(?:(?i:as[ ]of)[ ])?(?:(?P<dayword>(?i:today|yesterday|tomorrow|tonight))(?!['’]s)|(?:(?P<wdat>(?i:last|next|this))[ ])?(?P<wd>{_WEEKDAY})))"
_PLAN = r"(?P<plan>(?i:the[ ])?(?P<plann>[0-9]{1,2})(?:st|nd|rd|th)[ ](?i:five-year[ ]plan)(?:[ ](?i:period))?(?:[ ][(](?:19|20)[0-9]{2}[-–](?:(?:19|20)[0-9]{2}|[0-9]{2})[)])?)"

_SECOND = r"(?P<ordinal>(?<=in[ ])the[ ](?P<ordinaln>first|second|third|fourth)(?=[.,;)]|$|[ ](?:and|but|after|as)[ ]))"

EXPRESSION = re.compile("|".join((_PLAN, _LENGTH, _SAME, _TODATE, _AGO, _CALENDAR, _PAST, _THOSE, _NOW, _SECOND, _DAY)), re.X)
_TIMES = "year|quarter|half|month|week|day|decade"
TRIGGER = re.compile(
    r"(?<![A-Za-z0-9.,$£€#])(?:[JFMASOND](?=an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec|AN|EB|AR|PR|AY|UN|UL|UG|EP|CT|OV|EC)"
    r"|[12](?=9[0-9]{2}|0[0-9]{2})|[0-9](?=[0-9]?/[0-9]{1,2}/[0-9]{2}|[0-9]?(?:st|nd|rd|th)? (?:of )?[JFMASOND]|[0-9]?(?:st|nd|rd|th)?(?: (?:to|and|until|through) |[-–])[0-9]{1,2}(?:st|nd|rd|th)? [JFMASOND]|Q|H|[0-9]?(?:st|nd|rd|th) [Ff]ive-|[0-9]?[ -]?(?:month|year|day|week))"
    rf"|[Tt](?=he (?:first|second|third|fourth|(?:opening|initial|final|closing|latter) |most recent |front half|back half|full|two|three|four|five|six|nine|ten|twelve|same|corresponding|comparable|prior|past|last|next|previous|preceding|coming|following|latest|current|end|start of|spring|summer|autumn|fall|winter|beginning of|turn of|early|late|mid|fiscal|financial|[0-9]|{_TIMES})|hat year(?![- ](?:on|over|to|by|end))|his (?:time|{_TIMES}|[MTWFS]|[JFMASOND][a-z]|spring|summer|autumn|fall|winter|season)|oday|omorrow|onight|o date|hird[ -][Qq]uarter|HIRD[ -]Q|WELVE MONTHS |(?:wo|hree|en|welve)[ -](?i:{_TIMES})|uesday|hursday)"
    r"|[QH](?=[1-4])|[Hh](?=alf[ -]year |ALF[ -]YEAR )|[Qq](?=uarter (?:ended|ending|to|through|that)|UARTER (?:ENDED|ENDING|TO) )|[Ff](?=[Yy]|irst|IRST[ -][HQN]|OURTH[ -]Q|ourth[ -][Qq]|inal |all (?:of )?[12]|ull[ -]|iscal|inancial|ive[ -](?:year|month|week|day)|our[ -](?:year|month|week|day)|riday)"
    r"|[Ll](?=ast |ate[ -])|[Nn](?=ext |ow\b|owadays|ine[ -](?:year|month|week)|INE MONTHS )|[Pp](?=ast |revious |rior|receding )|[Ss](?=ince|tart of |ame |econd[ -]|ix[ -]|IX MONTHS |even[ -](?:year|month|week|day)|o far|pring |ummer |atur|unday|tarting )"
    r"|[Ee](?=nd[ -]|arly[ -]|ight[ -](?:year|month|week|day)|leven[ -])|[Mm](?=id[ -]|onday)|[Yy](?=ear|esterday|TD|EAR (?:ENDED|ENDING|TO) )|['’](?=[0-3][0-9](?![0-9A-Za-z]))|[Aa](?=utumn | year| month| week| decade| couple|s of|s at|t present|t the end|t end|t the start|t the beg)"
    r"|[Bb](?=y the end|y end|eginning )|[Cc](?=urrently|losing q|orresponding|omparable|oming )|[Rr](?=ight now|ecent )|[Ii](?=n recent)|[Oo](?=pening |ne (?:year|month))|[Ww](?=ednes|inter ))"
)
