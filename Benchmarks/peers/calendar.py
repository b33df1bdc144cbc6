"""Answers the questions of a file (a day and a number of working days in each line) with other calendars.

Prints a line for each that is installed: its name, how many questions it answered, seconds of processor time from the
bytes of the file to the bytes of the answers, and how many answers differ from those of the second file.
"""

import sys
import time


def numpy_busdays(questions, days_off):
    """numpy's business days with every day that is not worked given as a holiday."""
    import numpy

    calendar = numpy.busdaycalendar(weekmask="1111111", holidays=numpy.array(days_off, dtype="datetime64[D]"))
    start = time.process_time()
    lines = questions.decode().split()
    days = numpy.array(lines[0::2], dtype="datetime64[D]")
    counts = numpy.array(lines[1::2], dtype=int)
    due = numpy.busday_offset(days, counts, roll="backward", busdaycal=calendar)
    answers = "\n".join(numpy.datetime_as_string(due).tolist())
    return f"numpy {numpy.__version__} busday_offset", answers, time.process_time() - start


def chinese_calendar_walk(questions, days_off):
    """chinesecalendar knows the notices; the n-th working day is found by asking day by day."""
    import chinese_calendar
    from datetime import date, timedelta

    start = time.process_time()
    answers = []
    for line in questions.decode().splitlines():
        day, count = line.split()
        day, rest = date.fromisoformat(day), int(count)
        while rest > 0:
            day += timedelta(days=1)
            if chinese_calendar.is_workday(day):
                rest -= 1
        answers.append(day.isoformat())
    return "chinesecalendar is_workday, day by day", "\n".join(answers), time.process_time() - start


def main():
    questions_file, answers_file, days_off_file = sys.argv[1:4]
    questions = open(questions_file, "rb").read()
    expected = open(answers_file).read().split()
    days_off = open(days_off_file).read().split()
    few = b"\n".join(questions.split(b"\n")[:20_000])
    for peer, asked in ((numpy_busdays, questions), (chinese_calendar_walk, few)):
        try:
            name, answers, seconds = peer(asked, days_off)
        except ImportError:
            continue
        answers = answers.split("\n")
        wrong = sum(1 for mine, theirs in zip(expected, answers) if mine != theirs)
        print(f"{name}\t{len(answers)}\t{seconds}\t{wrong}")


main()
